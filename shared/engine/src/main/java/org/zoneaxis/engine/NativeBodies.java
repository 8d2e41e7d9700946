package org.zoneaxis.engine;

import java.util.Arrays;
import org.teavm.classlib.impl.text.DoubleAnalyzer;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/** Tells the compiler to call {@link Native} in place of some methods of the JDK. */
public final class NativeBodies implements ClassHolderTransformer {

  private static final MethodDescriptor CLASS_START = new MethodDescriptor("<clinit>", void.class);

  /** A method that is replaced by the one of the same name and types. */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  private record Replaced(String owner, String name, Class<?> result, Class<?>... parameters) {

    MethodDescriptor descriptor() {
      Class<?>[] signature = Arrays.copyOf(parameters, parameters.length + 1);
      signature[parameters.length] = result;
      return new MethodDescriptor(name, signature);
    }
  }

  private static final String TEXT = "org.teavm.classlib.impl.text.";

  private static final Replaced[] ALL = {
    new Replaced("java.lang.Math", "rint", double.class, double.class),
    new Replaced("java.lang.Math", "round", long.class, double.class),
    new Replaced("java.util.Arrays", "sort", void.class, float[].class, int.class, int.class),
    new Replaced("java.util.Arrays", "sort", void.class, double[].class),
    new Replaced(
        TEXT + "DoubleSynthesizer",
        "synthesizeDouble",
        double.class,
        long.class,
        int.class,
        boolean.class),
    new Replaced(
        TEXT + "DoubleAnalyzer", "analyze", void.class, double.class, DoubleAnalyzer.Result.class),
  };

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (Replaced replaced : ALL) {
      if (type.getName().equals(replaced.owner())) {
        replace(type, replaced, context);
      }
    }
  }

  private static void replace(
      ClassHolder type, Replaced replaced, ClassHolderTransformerContext context) {
    MethodHolder method = type.getMethod(replaced.descriptor());
    if (method == null) {
      throw new IllegalStateException("the compiler has no " + replaced);
    }
    // Tables of powers of ten, an eighth of the script.
    if (replaced.owner().startsWith(TEXT) && type.getMethod(CLASS_START) != null) {
      type.removeMethod(type.getMethod(CLASS_START));
    }
    ProgramEmitter emitter = ProgramEmitter.create(method, context.getHierarchy());
    ValueEmitter[] arguments = new ValueEmitter[replaced.parameters().length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = emitter.var(i + 1, replaced.parameters()[i]);
    }
    if (replaced.result() == void.class) {
      emitter.invoke(Native.class, replaced.name(), arguments);
      emitter.exit();
    } else {
      emitter.invoke(Native.class, replaced.name(), replaced.result(), arguments).returnValue();
    }
  }
}
