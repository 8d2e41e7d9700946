package org.zoneaxis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Keeps the order of sums and products of doubles. The compiler writes a + (b + c) without its
 * parentheses, and a * (b * c) too, as if rounding did not matter; here the operand that may be
 * such a one comes first, which changes no bit, or else is negated twice.
 */
public final class ExactSums implements ClassHolderTransformer {

  private static final Set<BinaryOperation> SUMS =
      Set.of(BinaryOperation.ADD, BinaryOperation.SUBTRACT);

  private static final Set<BinaryOperation> PRODUCTS =
      Set.of(BinaryOperation.MULTIPLY, BinaryOperation.DIVIDE, BinaryOperation.MODULO);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program != null) {
        sumsAndProducts(program).forEach(ExactSums::order);
      }
    }
  }

  private static List<BinaryInstruction> sumsAndProducts(Program program) {
    List<BinaryInstruction> found = new ArrayList<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof BinaryInstruction binary
            && binary.getOperandType() == NumericOperandType.DOUBLE
            && (binary.getOperation() == BinaryOperation.ADD
                || binary.getOperation() == BinaryOperation.MULTIPLY)) {
          found.add(binary);
        }
      }
    }
    return found;
  }

  private static void order(BinaryInstruction binary) {
    boolean isSum = binary.getOperation() == BinaryOperation.ADD;
    Set<BinaryOperation> alike = isSum ? SUMS : PRODUCTS;
    Variable first = binary.getFirstOperand();
    Variable second = binary.getSecondOperand();
    if (isWhole(second, binary, alike)) {
      return;
    }
    if (isWhole(first, binary, alike)) {
      binary.setFirstOperand(second);
      binary.setSecondOperand(first);
      return;
    }
    binary.setSecondOperand(negated(second, binary));
    if (isSum) {
      BinaryInstruction difference =
          new BinaryInstruction(BinaryOperation.SUBTRACT, NumericOperandType.DOUBLE);
      difference.setFirstOperand(first);
      difference.setSecondOperand(binary.getSecondOperand());
      difference.setReceiver(binary.getReceiver());
      difference.setLocation(binary.getLocation());
      binary.replace(difference);
    } else {
      binary.setFirstOperand(negated(first, binary));
    }
  }

  private static Variable negated(Variable variable, BinaryInstruction before) {
    NegateInstruction negation = new NegateInstruction(NumericOperandType.DOUBLE);
    negation.setOperand(variable);
    negation.setReceiver(before.getProgram().createVariable());
    before.insertPrevious(negation);
    return negation.getReceiver();
  }

  /**
   * Whether an operand is surely none of some operations. What comes from elsewhere may be one:
   * parameters are replaced by arguments, calls by what they compute, fields of objects that nobody
   * keeps by what was put into them, and a float by the sum that it was.
   */
  private static boolean isWhole(
      Variable variable, Instruction user, Set<BinaryOperation> operations) {
    DefinitionExtractor definitions = new DefinitionExtractor();
    Variable sought = variable;
    for (Instruction at = user.getPrevious(); at != null; at = at.getPrevious()) {
      at.acceptVisitor(definitions);
      boolean isDefined = false;
      for (Variable defined : definitions.getDefinedVariables()) {
        isDefined = isDefined || defined == sought;
      }
      if (isDefined && at instanceof AssignInstruction copy) {
        sought = copy.getAssignee();
      } else if (isDefined) {
        return at instanceof BinaryInstruction binary
            ? !operations.contains(binary.getOperation())
            : at instanceof GetElementInstruction
                || at instanceof DoubleConstantInstruction
                || at instanceof NegateInstruction
                || (at instanceof CastNumberInstruction cast
                    && cast.getSourceType() != NumericOperandType.FLOAT)
                || at instanceof CastIntegerInstruction
                || at instanceof ArrayLengthInstruction;
      }
    }
    return false;
  }
}
