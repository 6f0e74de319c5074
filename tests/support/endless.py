"""Programs that never end, as learners write them by mistake or on purpose. Each runs as one cell."""

# Declared in a cell of their own: classes and methods that the endless cells use.
DECLARATIONS = """
record Point(double x, double y) { double spin() { double s = 0; while (true) { s += x * y; } } }
class Counter { long n; void forever() { do { n++; } while (n >= 0 || n < 0); } }
class Stuck { Stuck() { for (;;) { } } }
class Node { Node next; int size() { return 1 + next.size(); } }
int collatz(int n) { while (true) { n = n % 2 == 0 ? n / 2 : 3 * n + 1; } }
interface Shape { double area(); }
int kept = 7;
long work = 0;
"""

PROGRAMS = {
    "while true": "while (true) { work++; }",
    "empty loop": "for (;;) { }",
    "nested int loops": """
        int sum = 0;
        for (int i = 0; i < 2_000_000_000; i++) for (int j = 0; j < 2_000_000_000; j++) for (int k = 0; k < 2_000_000_000; k++) sum += i ^ j ^ k;
        sum""",
    "int loops over an array": """
        int[] data = new int[1 << 20]; int total = 0;
        for (int i = 0; i < Integer.MAX_VALUE; i++) for (int j = 0; j < data.length; j++) total += data[j] ^ i;
        total""",
    "long loop": "for (long i = 0; i < Long.MAX_VALUE; i++) { work += i; }",
    "do while": "int d = 0; do { d++; } while (kept == 7);",
    "for with continue": "for (int i = 0; ; i++) { if (i % 3 == 0) continue; work += i; }",
    "labelled continue": "outer: while (true) { for (int i = 0; i < 10; i++) { if (i == 5) continue outer; } }",
    "catch Throwable": "while (true) { try { while (true) { work++; } } catch (Throwable t) { } }",
    "catch Throwable in a method": "void hold() { try { while (true) work++; } catch (Throwable t) { hold(); } }\nhold();",
    "finally that loops": "while (true) { try { work++; } finally { work--; } }",
    "swallowed InterruptedException": "while (true) { try { Thread.sleep(50); } catch (InterruptedException e) { } }",
    "long sleep": "Thread.sleep(100_000_000L);",
    "wait": "Object o = new Object(); synchronized (o) { while (true) { try { o.wait(); } catch (InterruptedException e) { } } }",
    "park": "while (true) { java.util.concurrent.locks.LockSupport.park(); }",
    "synchronized loop": "Object m = new Object(); while (true) { synchronized (m) { work++; } }",
    "lambda in a stream": "java.util.stream.LongStream.iterate(0, i -> i + 1).filter(i -> i < 0).findFirst()",
    "endless generate": "java.util.stream.Stream.generate(() -> 1).forEach(x -> { })",
    "parallel stream": "java.util.stream.IntStream.range(0, 8).parallel().forEach(i -> { while (true) { work++; } });",
    "parallel stream of small steps": "java.util.stream.LongStream.range(0, Long.MAX_VALUE).parallel().map(i -> i * 31).sum()",
    "started thread, joined": "Thread t1 = new Thread(() -> { while (true) work++; }); t1.start(); t1.join();",
    "executor": "ExecutorService pool = Executors.newFixedThreadPool(2); Future<?> f1 = pool.submit(() -> { while (true) work++; }); f1.get();",
    "busy CompletableFuture": "CompletableFuture.supplyAsync(() -> { long n = 0; while (true) { n++; if (n < 0) return n; } }).join()",
    "nested lambdas": "Runnable inner = () -> { while (true) work++; }; Runnable outer2 = () -> { while (true) inner.run(); }; outer2.run();",
    "println flood": "while (true) { System.out.println(\"again and again \" + work++); }",
    "string building": "StringBuilder text = new StringBuilder(); while (true) { text.append('x'); if (text.length() > 100_000) text.setLength(0); }",
    "recursion that branches": "long fib(long n) { return n < -60 ? n : fib(n - 1) + fib(n - 2); }\nfib(40)",
    "recursion that catches": "void deep() { try { deep(); } catch (Throwable t) { deep(); } }\ndeep();",
    "library callback": "new ArrayList<>(Collections.nCopies(1 << 22, 1)).replaceAll(x -> { int y = x; while (y > 0) { y = y % 7 + 1; } return y; });",
    "comparator": "new TreeSet<Integer>((a, b) -> { while (true) { work++; } }).add(1)",
    "map that computes": "new HashMap<Integer, Integer>().computeIfAbsent(1, k -> { while (true) { work++; } })",
    "iterator without end": """
        Iterable<Integer> numbers = () -> new Iterator<Integer>() {
          int n; public boolean hasNext() { return true; } public Integer next() { return n++; } };
        for (int n : numbers) { work += n; }""",
    "switch in a loop": "int state = 0; while (true) { switch (state) { case 0: state = 1; continue; case 1: state = 2; break; default: state = 0; } }",
    "switch expression": "int st = 0; while (true) { st = switch (st) { case 0 -> 1; case 1 -> 2; default -> 0; }; }",
    "anonymous class": "new Shape() { public double area() { double a = 0; while (true) { a += 1; } } }.area()",
    "record method of another cell": "new Point(1, 2).spin()",
    "class method of another cell": "new Counter().forever();",
    "method of another cell": "collatz(27)",
    "constructor": "new Stuck()",
    # A class whose initialiser was stopped never gets a second try, so each run gives this one a NEW name.
    "static initialiser": """
        class LoaderNEW { static int value; static { int i = 0; while (value == 0) { i++; } } static int get() { return value; } }
        LoaderNEW.get()""",
    "cyclic list": "Node ring = new Node(); ring.next = ring; while (true) { try { ring.size(); } catch (StackOverflowError e) { } }",
    "vector maths": "double[] v = new double[4096]; while (true) { for (int i = 0; i < v.length; i++) v[i] = Math.fma(v[i], 0.5, 1.0); }",
    "matrix product": """
        double[][] a = new double[900][900], b = new double[900][900], c = new double[900][900];
        while (true) for (int i = 0; i < 900; i++) for (int j = 0; j < 900; j++) { double s = 0; for (int k = 0; k < 900; k++) s += a[i][k] * b[k][j]; c[i][j] = s; }""",
    "optional chain of iterate": "java.util.stream.Stream.iterate(1.0, x -> x / 2 + 1 / x).anyMatch(x -> x < 0)",
}

# The cell ends at once and leaves something behind that runs on: Stop is pressed when no cell runs.
BEHIND = {
    "thread left behind": "new Thread(() -> { while (true) work++; }).start();",
    "daemon that catches all": "Thread bg = new Thread(() -> { while (true) { try { while (true) work++; } catch (Throwable t) { } } }); bg.setDaemon(true); bg.start();",
    "timer thread": "new java.util.Timer().schedule(new java.util.TimerTask() { public void run() { for (int i = 0; i < 100_000_000; i++) work += i; } }, 0, 1);",
    "scheduled executor": "Executors.newScheduledThreadPool(1).scheduleAtFixedRate(() -> { for (long i = 0; i < 100_000_000L; i++) work += i; }, 0, 1, TimeUnit.MILLISECONDS)",
    "future left behind": "var left = CompletableFuture.runAsync(() -> { while (true) work++; });",
}
