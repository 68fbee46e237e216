package io.github.wristway.itests.exam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ops4j.pax.exam.Option;

/** Runs a test class inside an OSGi container. Classes that name the same options share one container. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ExamExtension.class)
public @interface ExamTest {
    /** What the container consists of. */
    Class<? extends Supplier<Option[]>> value();
}
