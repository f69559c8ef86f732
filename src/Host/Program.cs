Console.WriteLine("marrakech");
