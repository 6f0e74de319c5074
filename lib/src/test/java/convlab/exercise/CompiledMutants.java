package convlab.exercise;

import convlab.kernel.WovenCode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Mutants of a method, compiled together as a class of a cell; those that do not compile go. */
final class CompiledMutants {
  /** A package by which stop points know the code of cells. */
  private static final String CLASS = "REPL.Mutants";

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private CompiledMutants() {}

  /** Each mutant's text with its method, in order. */
  static Map<String, Method> of(List<String> mutants, String name) {
    List<String> left = new ArrayList<>(mutants);
    Map<String, byte[]> classes = new HashMap<>();
    Set<Integer> broken = compile(left, name, classes);
    while (!broken.isEmpty()) {
      List<String> sound = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        if (!broken.contains(i)) {
          sound.add(left.get(i));
        }
      }
      left = sound;
      broken = compile(left, name, classes);
    }
    Map<Integer, Method> methods = new TreeMap<>();
    Arrays.stream(WovenCode.load(classes, CLASS).getDeclaredMethods())
        .filter(m -> m.getName().matches("m\\d+"))
        .forEach(m -> methods.put(Integer.valueOf(m.getName().substring(1)), m));
    Map<String, Method> all = new java.util.LinkedHashMap<>();
    for (int i = 0; i < left.size(); i++) {
      all.put(left.get(i), methods.get(i));
    }
    return all;
  }

  /** Fills in the classes, or gives the numbers of the mutants that do not compile. */
  private static Set<Integer> compile(
      List<String> mutants, String name, Map<String, byte[]> classes) {
    StringBuilder source = new StringBuilder("package REPL; public class Mutants {\n");
    List<Long> begins = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      begins.add((long) source.length());
      source
          .append("public ")
          .append(mutants.get(i).strip().replaceFirst("\\b" + name + "\\(", "m" + i + "("))
          .append("\n");
    }
    source.append("}");
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-Xmaxerrs", "100000", "-proc:none", "-nowarn");
      COMPILER
          .getTask(null, inMemory(files, classes), problems, options, null, List.of(text(source)))
          .call();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Set<Integer> broken = new HashSet<>();
    for (Diagnostic<?> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        int i = 0;
        while (i + 1 < begins.size() && begins.get(i + 1) <= problem.getPosition()) {
          i++;
        }
        broken.add(i);
      }
    }
    return broken;
  }

  private static JavaFileObject text(CharSequence source) {
    return new SimpleJavaFileObject(
        URI.create("string:///REPL/Mutants.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static JavaFileManager inMemory(JavaFileManager files, Map<String, byte[]> classes) {
    return new ForwardingJavaFileManager<>(files) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("bytes:///" + name), kind) {
          @Override
          public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
              @Override
              public void close() {
                classes.put(name, toByteArray());
              }
            };
          }
        };
      }
    };
  }
}
