package io.github.wristway.gateway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WristwayExceptionTest {
    static Stream<Class<?>> kinds() {
        return Arrays.stream(WristwayException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindSaysWhatHappenedAndWhatToDo(Class<?> kind) throws ReflectiveOperationException {
        Constructor<?> constructor = kind.getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(WristwayExceptionTest::anyOf).toArray();
        WristwayException failure = (WristwayException) constructor.newInstance(arguments);
        assertFalse(failure.getMessage().isBlank());
        assertFalse(failure.remedy().isBlank());
        assertFalse(failure.remedy().endsWith("."), "the printer sets the full stop");
        assertFalse(failure.outcome().isSuccess());
    }

    private static Object anyOf(Class<?> type) {
        if (type == String.class) return "kitchen";
        if (type == int.class) return 7;
        if (type == Duration.class) return Duration.ofSeconds(30);
        if (type == Throwable.class) return new IllegalStateException();
        throw new AssertionError("a new kind of argument: " + type);
    }

    @Test
    void successIsStatusZeroAndEveryFailureHasAStatusOfItsOwn() {
        for (Outcome outcome : Outcome.values()) assertEquals(outcome.isSuccess(), outcome.exitStatus() == 0, outcome.name());
        long failures = Arrays.stream(Outcome.values()).filter(outcome -> !outcome.isSuccess()).count();
        assertEquals(failures, Arrays.stream(Outcome.values()).mapToInt(Outcome::exitStatus).filter(status -> status != 0).distinct().count());
        assertTrue(Arrays.stream(Outcome.values()).allMatch(outcome -> outcome.exitStatus() < 126), "126 and up belong to the shell");
    }
}
