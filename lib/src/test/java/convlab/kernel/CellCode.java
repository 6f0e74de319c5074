package convlab.kernel;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles a class as JShell would, weaves it and loads it. */
final class CellCode extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

  private CellCode() {
    super(CellCode.class.getClassLoader());
  }

  /**
   * The class {@code REPL.Cell} with the given members, and its nested classes, in {@code folder}.
   */
  static Class<?> compile(Path folder, String members) throws Exception {
    return compile(folder, members, Weaver::weave);
  }

  /** The same without stop points. */
  static Class<?> compileUnwoven(Path folder, String members) throws Exception {
    return compile(folder, members, bytes -> bytes);
  }

  private static Class<?> compile(Path folder, String members, UnaryOperator<byte[]> weave)
      throws Exception {
    Path source = folder.resolve("Cell.java");
    Files.writeString(
        source,
        "package REPL; import java.util.*; import java.util.stream.*; public class Cell { "
            + members
            + " }",
        StandardCharsets.UTF_8);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    if (status != 0) {
      throw new IllegalArgumentException("does not compile: " + members);
    }
    return load(folder.resolve("REPL"), weave);
  }

  private static Class<?> load(Path classes, UnaryOperator<byte[]> weave) throws Exception {
    CellCode loader = new CellCode();
    List<Path> files;
    try (Stream<Path> found = Files.list(classes)) {
      files = found.toList();
    }
    for (Path file : files) {
      String name = "REPL." + file.getFileName().toString().replace(".class", "");
      loader.classes.put(name, weave.apply(Files.readAllBytes(file)));
    }
    return loader.loadClass("REPL.Cell");
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
