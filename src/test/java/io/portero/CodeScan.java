package io.portero;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds in the compiled product every place where an expression is made or a text is put into a normal form.
final class CodeScan {

  static final String NOT_WRITTEN = "(made at run time)";
  static final String NORMAL_FORM = "(normal form)";

  private static final Set<String> OF_STRING =
      Set.of("matches", "replaceAll", "replaceFirst", "split", "splitWithDelimiters");

  private CodeScan() {}

  /// @param place the class, without what it is nested in, @param what the expression, or one of the constants above
  record Find(String place, String what) implements Comparable<Find> {
    @Override
    public int compareTo(Find other) {
      int places = place.compareTo(other.place);
      return places != 0 ? places : what.compareTo(other.what);
    }
  }

  static List<Find> product() {
    try {
      Path classes =
          Path.of(CodeScan.class.getClassLoader().getResource("io/portero/cli/Main.class").toURI())
              .resolve("../../../..")
              .normalize();
      try (Stream<Path> files = Files.walk(classes)) {
        return files
            .filter(f -> f.toString().endsWith(".class"))
            .flatMap(f -> finds(f).stream())
            .distinct()
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Find> finds(Path file) {
    try {
      ClassModel model = ClassFile.of().parse(file);
      String name = model.thisClass().asInternalName().replace('/', '.').replaceAll("\\$.*", "");
      List<Find> finds = new ArrayList<>();
      for (MethodModel method : model.methods()) {
        method
            .code()
            .ifPresent(code -> {
              List<CodeElement> elements = code.elementList();
              for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof InvokeInstruction call) {
                  String what = what(call, elements.subList(0, i));
                  if (!what.isEmpty()) {
                    finds.add(new Find(name, what));
                  }
                }
              }
            });
      }
      return finds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String what(InvokeInstruction call, List<CodeElement> before) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    if (owner.equals("java/text/Normalizer") && name.equals("normalize")) {
      return NORMAL_FORM;
    }
    boolean pattern =
        owner.equals("java/util/regex/Pattern") && Set.of("compile", "matches").contains(name);
    boolean string = owner.equals("java/lang/String") && OF_STRING.contains(name);
    if (!pattern && !string) {
      return "";
    }
    // the expression comes first, after it what to put in its place, flags or a limit
    List<String> pushed = pushed(before);
    int back = call.typeSymbol().parameterCount();
    String what = pushed.size() < back ? NOT_WRITTEN : pushed.get(pushed.size() - back);
    return what.replace("\n", "\\n");
  }

  /// What was put on the stack since the last jump, as far as one sees it without running anything.
  private static List<String> pushed(List<CodeElement> before) {
    List<String> pushed = new ArrayList<>();
    for (CodeElement element : before) {
      switch (element) {
        case ConstantInstruction.LoadConstantInstruction load
            when load.constantEntry() instanceof StringEntry text ->
            pushed.add(text.stringValue());
        case ConstantInstruction _, LoadInstruction _, FieldInstruction _ ->
            pushed.add(NOT_WRITTEN);
        case InvokeInstruction _, InvokeDynamicInstruction _, BranchInstruction _ -> {
          pushed.clear();
          pushed.add(NOT_WRITTEN);
        }
        default -> {}
      }
    }
    return pushed;
  }
}
