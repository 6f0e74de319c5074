package convlab.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class Dl4jSettingsTest {
  private static final Cpu AVX512 = new Cpu("amd64", Set.of("avx2", "avx512f"));
  private static final Cpu AVX2 = new Cpu("amd64", Set.of("avx2"));
  private static final Cpu ARM = new Cpu("aarch64", Set.of("asimd"));

  private static Properties tuned(String extension) {
    Properties properties = new Properties();
    properties.setProperty("org.bytedeco.javacpp.platform.extension", extension);
    properties.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false");
    return properties;
  }

  private static Map<String, String> tuned(String core, String threads) {
    return Map.of("OPENBLAS_CORETYPE", core, "OMP_NUM_THREADS", threads);
  }

  private static List<String> missing(Dl4jSettings settings) {
    return settings.settings().stream()
        .filter(setting -> !setting.inForce())
        .map(Dl4jSettings.Setting::name)
        .toList();
  }

  @Test
  void aTunedKernelMissesNothing() {
    Dl4jSettings settings =
        Dl4jSettings.of(tuned("-onednn-avx512"), tuned("SKYLAKEX", "1"), AVX512, e -> true);
    assertEquals(List.of(), missing(settings));
    assertTrue(settings.complete());
    assertEquals(
        "DL4J's speed settings are in force: native library onednn-avx512, layer helpers on,"
            + " OMP_NUM_THREADS 1, OPENBLAS_CORETYPE SKYLAKEX",
        settings.toString());
  }

  @Test
  void anOrdinaryKernelMissesAllAndSaysWhatToDo() {
    Dl4jSettings settings =
        Dl4jSettings.of(new Properties(), Map.of(), AVX2, extension -> extension.isEmpty());
    assertEquals(
        List.of("native library", "layer helpers", "OMP_NUM_THREADS", "OPENBLAS_CORETYPE"),
        missing(settings));
    assertTrue(settings.toString().endsWith("`python3 course.py lab` to have them all."));
    assertTrue(settings.toString().contains("native library is plain, not onednn-avx2: "));
    assertEquals(4, settings.table().rowCount());
    assertEquals("no", settings.table().getString(0, "in force"));
  }

  @Test
  void aBuildThatIsNotOnTheClassPathIsNotInForce() {
    Dl4jSettings settings =
        Dl4jSettings.of(
            tuned("-onednn-avx2"), tuned("HASWELL", "1"), AVX2, extension -> extension.isEmpty());
    assertEquals(List.of("native library"), missing(settings));
  }

  @Test
  void theOnlyBuildOnTheClassPathIsTheOneInUse() {
    Properties untold = tuned("-onednn-avx2");
    untold.remove("org.bytedeco.javacpp.platform.extension");
    Dl4jSettings settings =
        Dl4jSettings.of(untold, tuned("HASWELL", "1"), AVX2, e -> e.equals("-onednn-avx2"));
    assertEquals(List.of(), missing(settings));
  }

  @Test
  void avx512CodeIsNotAskedOfAnAvx2Processor() {
    Dl4jSettings settings =
        Dl4jSettings.of(tuned("-onednn-avx512"), tuned("SKYLAKEX", "1"), AVX2, e -> true);
    assertEquals(List.of("native library", "OPENBLAS_CORETYPE"), missing(settings));
  }

  @Test
  void armHasThePlainBuildOnly() {
    Dl4jSettings settings =
        Dl4jSettings.of(tuned(""), Map.of("OMP_NUM_THREADS", "1"), ARM, e -> e.isEmpty());
    assertEquals(List.of(), missing(settings));
  }

  @Test
  void thisJvmIsLookedAt() {
    List<String> names =
        Dl4jSettings.inForce().settings().stream().map(Dl4jSettings.Setting::name).toList();
    assertEquals(4, names.size());
    assertFalse(Dl4jSettings.inForce().toString().isBlank());
  }

  @Test
  void theWarmUpStartsNd4jOnce() throws Exception {
    double seconds = Dl4jWarmUp.inBackground().get(60, TimeUnit.SECONDS);
    assertTrue(seconds >= 0);
    assertEquals(Dl4jWarmUp.inBackground(), Dl4jWarmUp.inBackground());
  }
}
