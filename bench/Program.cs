await Console.Error.WriteLineAsync("No benchmark is registered.");
