package convlab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrows between the rooms point one way, and a notebook can import all rooms at once. */
class ArchitectureTest {
  private static final JavaClasses COURSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("convlab");

  /** What JShell and JJava import into every notebook. */
  private static final List<String> IMPORTED_ALREADY =
      List.of(
          "java.io",
          "java.lang",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.prefs",
          "java.util.regex",
          "java.util.stream");

  @ParameterizedTest(name = "{0} uses no room but {1}")
  @CsvSource({
    "array, ''",
    "conv, 'array'",
    "data, 'array'",
    "nn, 'array'",
    "plot, \'array data conv'",
    "notebook, \'array plot data conv'",
    "play, \'array notebook plot data conv'",
    "widget, \'array play notebook plot data conv'",
    "exercise, \'array notebook plot conv'",
    "dl4j, \'array nn data notebook plot'",
    "onnx, 'nn dl4j'",
    "kernel, \'array widget play notebook plot data conv'"
  })
  void roomUsesOnlyTheRoomsBelowIt(String room, String allowed) {
    String[] rooms =
        Stream.concat(Stream.of(room), Arrays.stream(allowed.split(" ")).filter(s -> !s.isEmpty()))
            .map(name -> "convlab." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("convlab." + room + "..")
        .should()
        .dependOnClassesThat(resideInAPackage("convlab..").and(resideOutsideOfPackages(rooms)))
        .allowEmptyShould(true)
        .check(COURSE);
  }

  @ParameterizedTest(name = "{0} uses the JDK alone")
  @CsvSource({"array", "conv", "data", "nn"})
  void coreRoomUsesOnlyTheJdk(String room) {
    classes()
        .that()
        .resideInAPackage("convlab." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "convlab." + room + "..",
            "convlab.array..",
            "java..",
            "javax..",
            "jdk.incubator.vector..",
            "com.sun.management..") // jdk.management, an exported module of the JDK
        .allowEmptyShould(true)
        .check(COURSE);
  }

  @ParameterizedTest(name = "nn.{0} stands on {1}")
  @CsvSource({
    "gemm, ''",
    "tensor, 'gemm'",
    "layer, 'tensor gemm'",
    "train, 'tensor gemm layer door'",
    "door, 'tensor gemm layer'"
  })
  void floorOfTheEngineUsesOnlyTheFloorsBelowIt(String floor, String below) {
    List<String> allowed =
        Stream.concat(Stream.of(floor), Arrays.stream(below.split(" ")))
            .map(ArchitectureTest::floor)
            .toList();
    String[] others =
        Stream.of("gemm", "tensor", "layer", "train", "door")
            .map(ArchitectureTest::floor)
            .filter(name -> !allowed.contains(name))
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(floor(floor))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(COURSE);
  }

  private static String floor(String name) {
    return name.equals("door") ? "convlab.nn" : "convlab.nn." + name;
  }

  @Test
  void onlyTheKernelsRoomNamesAKernel() {
    noClasses()
        .that(resideOutsideOfPackages("convlab.kernel.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.dflib..", "io.github.spencerpark..", "convlab.kernel..")
        .check(COURSE);
  }

  @Test
  void publicNamesAreUniqueOverAllRooms() {
    Map<String, TreeSet<String>> places = new TreeMap<>();
    for (JavaClass type : publicTypes()) {
      places.computeIfAbsent(type.getSimpleName(), n -> new TreeSet<>()).add(type.getName());
    }
    places.values().removeIf(names -> names.size() == 1);
    assertEquals(Map.of(), places, "a notebook imports all rooms together");
  }

  @Test
  void noPublicNameIsOneThatEveryNotebookImportsAlready() {
    List<String> taken =
        publicTypes().stream()
            .map(JavaClass::getSimpleName)
            .filter(ArchitectureTest::isImportedAlready)
            .collect(Collectors.toList());
    assertEquals(List.of(), taken);
  }

  private static List<JavaClass> publicTypes() {
    return COURSE.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.isTopLevelClass())
        .collect(Collectors.toList());
  }

  private static boolean isImportedAlready(String simpleName) {
    return IMPORTED_ALREADY.stream().anyMatch(room -> exists(room + "." + simpleName));
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
