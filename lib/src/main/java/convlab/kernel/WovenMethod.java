package convlab.kernel;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Adds a stop point where a method starts (recursion, and lambdas that the JDK calls in a loop of
 * its own) and before each jump that may go back (loops). Code that never ends passes one of them
 * again and again.
 */
final class WovenMethod extends MethodVisitor {
  private final Set<Label> behind = new HashSet<>();

  WovenMethod(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    Weaver.stopPoint(mv);
  }

  @Override
  public void visitLabel(Label label) {
    behind.add(label);
    super.visitLabel(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    stopBefore(label);
    super.visitJumpInsn(opcode, label);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    stopBeforeAny(other, labels);
    super.visitTableSwitchInsn(min, max, other, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    stopBeforeAny(other, labels);
    super.visitLookupSwitchInsn(other, keys, labels);
  }

  private void stopBefore(Label target) {
    if (behind.contains(target)) {
      Weaver.stopPoint(mv);
    }
  }

  private void stopBeforeAny(Label other, Label[] labels) {
    // A loop around a switch may jump from the switch straight to the loop's head.
    boolean back = behind.contains(other);
    for (Label label : labels) {
      back |= behind.contains(label);
    }
    if (back) {
      Weaver.stopPoint(mv);
    }
  }
}
