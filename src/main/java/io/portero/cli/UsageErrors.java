package io.portero.cli;

import io.portero.shared.Language;
import io.portero.terminal.Console;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What an operator reads who typed a command wrongly: what is wrong, and how the command is used. In Spanish in our words, in English in
/// picocli's.
record UsageErrors(IParameterExceptionHandler english) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] args) throws Exception {
    if (Console.current().language() != Language.ES) {
      return english.handleParseException(wrong, args);
    }
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(spanish(wrong, List.of(args)));
    List<String> near = near(wrong);
    if (near.isEmpty()) {
      command.usage(err);
    } else {
      err.println("¿Quiso decir " + or(near.stream()) + "?");
    }
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /// What was meant, perhaps; a command with the words before it.
  private static List<String> near(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return List.of();
    }
    String before = unmatched.getCommandLine().getCommandSpec().qualifiedName() + " ";
    return unmatched.getSuggestions().stream()
        .map(word -> word.startsWith("-") || word.startsWith(before) ? word : before + word)
        .toList();
  }

  private static String spanish(ParameterException wrong, List<String> args) {
    return switch (wrong) {
      case MissingParameterException missing -> missing(missing, args);
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          "La opción %s está más de una vez: deje una.".formatted(name(twice.getOverwritten()));
      default -> {
        ArgSpec argument = wrong.getArgSpec();
        // What a command refuses by itself is said in the console's language already.
        yield argument == null || wrong.getValue() == null
            ? String.valueOf(wrong.getMessage())
            : value(argument, wrong.getValue());
      }
    };
  }

  private static String missing(MissingParameterException missing, List<String> args) {
    List<ArgSpec> all = missing.getMissing();
    if (all.size() == 1 && all.getFirst() instanceof OptionSpec option && isTyped(option, args)) {
      return "A la opción %s le falta su valor: %s.".formatted(name(option), option.paramLabel());
    }
    return all.stream().map(UsageErrors::whole).collect(Collectors.joining(", ", "Falta: ", "."));
  }

  private static boolean isTyped(OptionSpec option, List<String> args) {
    return Stream.of(option.names()).anyMatch(args::contains);
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      return "Este comando no tiene la opción %s.".formatted(first);
    }
    return unmatched.getCommandLine().getSubcommands().isEmpty()
        ? "«%s» está de más.".formatted(first)
        : "No hay un comando %s.".formatted(first);
  }

  private static String value(ArgSpec argument, String typed) {
    Class<?> type = argument.type();
    String wanted;
    if (argument instanceof OptionSpec option && option.arity().max() == 0) {
      return "La opción %s no lleva valor: %s".formatted(name(argument), typed);
    } else if (type.isEnum()) {
      wanted =
          "debe ser "
              + or(
                  Arrays.stream(type.getEnumConstants())
                      .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT)));
    } else if (type == int.class || type == long.class) {
      wanted = "debe ser un número entero";
    } else if (type == double.class) {
      wanted = "debe ser un número";
    } else {
      wanted = "se espera " + argument.paramLabel();
    }
    return "«%s» no sirve para %s: %s.".formatted(typed, name(argument), wanted);
  }

  private static String or(Stream<String> words) {
    List<String> all = words.toList();
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + " o " + all.getLast();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String whole(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + "=" + option.paramLabel()
        : argument.paramLabel();
  }
}
