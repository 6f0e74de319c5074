package convlab.kernel;

import convlab.notebook.interrupt.StopPoint;
import java.lang.System.Logger.Level;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts stop points into the bytes of a class. */
final class Weaver {
  private static final System.Logger LOG = System.getLogger(Weaver.class.getName());
  private static final Handle LINK =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          Type.getInternalName(StopPoint.class),
          "link",
          MethodType.methodType(
                  CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class)
              .toMethodDescriptorString(),
          false);

  private Weaver() {}

  /**
   * The same class with stop points, or the bytes as they are when that cannot be done (a method at
   * the limit of 64 kB, a class format newer than ASM knows): such code runs, it only cannot be
   * stopped.
   */
  static byte[] weave(byte[] bytes) {
    try {
      ClassReader reader = new ClassReader(bytes);
      // No frames to compute: a call without arguments and result changes neither stack nor locals.
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(new WovenClass(writer), 0);
      return writer.toByteArray();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a class of a cell has no stop points: " + e);
      return bytes;
    }
  }

  /** The call of a stop point. */
  static void stopPoint(MethodVisitor method) {
    method.visitInvokeDynamicInsn("stop", "()V", LINK);
  }

  private static final class WovenClass extends ClassVisitor {
    WovenClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new WovenMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }
}
