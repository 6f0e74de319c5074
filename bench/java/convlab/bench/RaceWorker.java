package convlab.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A process of the race. Arguments: engine, threads, MNIST's folder (may be empty). It reads one
 * request a line and answers each with one line of {@code key=value} parted by tabs, as {@code
 * race_worker.py} does:
 *
 * <pre>
 * network lenet 1                      parameters=106154  batches=469
 * train 200                            seconds=1.234  cpu=1.230  loss=0.29
 * operation 1.0 product 512 512 512    calls_per_second=320.5
 * memory                               peak_mb=310.0
 * quit
 * </pre>
 *
 * The first line it says tells the engine. A failure is answered with {@code error=...}.
 */
public final class RaceWorker {
  private final Racer racer;
  private final RaceData data;

  private RaceWorker(Racer racer, RaceData data) {
    this.racer = racer;
    this.data = data;
  }

  /** Serves requests until {@code quit} or the end of the input. */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err); // what a library prints must not be taken for an answer
    Racer racer = Racers.of(arguments[0], Integer.parseInt(arguments[1]));
    RaceData data = RaceData.load(arguments.length > 2 ? arguments[2] : "");
    RaceWorker worker = new RaceWorker(racer, data);
    String java = "Java " + Runtime.version().feature();
    answers.println(
        "engine=" + racer.engine() + "\tlanguage=" + java + "\tvectors=" + racer.vectors());
    worker.serve(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), answers);
  }

  private void serve(BufferedReader requests, PrintStream answers) throws IOException {
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      if (line.equals("quit")) {
        return;
      }
      answers.println(answer(line));
    }
  }

  private String answer(String request) {
    try {
      List<String> words = List.of(request.split(" "));
      return switch (words.get(0)) {
        case "network" -> network(words.get(1), Long.parseLong(words.get(2)));
        case "train" -> train(Integer.parseInt(words.get(1)));
        case "operation" ->
            operation(Double.parseDouble(words.get(1)), words.subList(2, words.size()));
        case "memory" -> "peak_mb=" + peakMemory();
        default -> throw new IllegalArgumentException("unknown request " + request);
      };
    } catch (RuntimeException | IOException cause) {
      return "error=" + cause;
    }
  }

  private String network(String name, long seed) {
    return "parameters=" + racer.build(name, seed, data) + "\tbatches=" + racer.batches();
  }

  private String train(int count) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = system.getProcessCpuTime();
    Racer.Timed timed = racer.train(count);
    double cpu = (system.getProcessCpuTime() - before) / 1e9;
    return String.format(
        Locale.ROOT, "seconds=%.6f\tcpu=%.6f\tloss=%.9g", timed.seconds(), cpu, timed.loss());
  }

  private String operation(double seconds, List<String> words) {
    Runnable call = racer.operation(Operation.of(words));
    repeat(call, 0.5 * seconds);
    return "calls_per_second=" + repeat(call, seconds);
  }

  private static double repeat(Runnable call, double seconds) {
    long begin = System.nanoTime();
    int calls = 0;
    double passed = 0;
    while (passed < seconds) {
      call.run();
      calls++;
      passed = (System.nanoTime() - begin) / 1e9;
    }
    return calls / passed;
  }

  /** Peak resident memory in MB, where the system tells (Linux); else 0. */
  private static double peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      String line =
          lines.filter(text -> text.startsWith("VmHWM")).findFirst().orElse("VmHWM: 0 kB");
      return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
  }
}
