package io.github.wristway.itests.exam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** Outside: a started container. Jupiter closes it at the end of the run. */
final class Container implements AutoCloseable {
    private final ExamSystem system;
    private final TestContainer container;
    private final Map<String, TestAddress> methods = new HashMap<>();

    private Container(ExamSystem system, TestContainer container) {
        this.system = system;
        this.container = container;
    }

    static Container started(Class<? extends Supplier<Option[]>> options) {
        try {
            ExamSystem system = PaxExamRuntime.createTestSystem(options.getDeclaredConstructor().newInstance().get());
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            return new Container(system, container);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(options + " wants a constructor without parameters", e);
        }
    }

    /**
     * Ships a test class into the container, as a bundle called probe. Not by {@code installProbe}: it gives all probes
     * the same location, and so the second class would be the first again. Probes stay until the container stops.
     */
    void take(Class<?> test) throws IOException {
        TestProbeBuilder probe = system.createProbe();
        methods.clear();
        for (Method method : test.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) methods.put(method.getName(), probe.addTest(test, method.getName()));
        }
        container.install("probe:" + test.getName(), probe.build().getStream());
    }

    void call(String method) throws Throwable {
        try {
            container.call(methods.get(method));
        } catch (TestContainerException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            // of the same name, but loaded by the container: Jupiter would take it for a failure
            boolean aborted = cause.getClass().getName().equals(TestAbortedException.class.getName());
            throw aborted ? new TestAbortedException(cause.getMessage(), cause) : cause;
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
