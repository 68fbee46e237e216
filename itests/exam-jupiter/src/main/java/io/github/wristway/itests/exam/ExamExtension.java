package io.github.wristway.itests.exam;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;

/** Both halves in one: outside, a method becomes a call; inside, it gets its services and runs. */
final class ExamExtension implements BeforeAllCallback, TestInstancePostProcessor, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(ExamExtension.class);
    private static final boolean INSIDE = FrameworkUtil.getBundle(ExamExtension.class) != null;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (!INSIDE) container(context).take(context.getRequiredTestClass());
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        if (INSIDE) InContainer.inject(test);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (INSIDE) {
            invocation.proceed();
        } else {
            invocation.skip();
            container(context).call(method.getExecutable().getName());
        }
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        throw new UnsupportedOperationException("Inside a container there is only @Test; write a loop in " + method.getExecutable());
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOnly(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOnly(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOnly(invocation);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        insideOnly(invocation);
    }

    private static void insideOnly(Invocation<Void> invocation) throws Throwable {
        if (INSIDE) invocation.proceed();
        else invocation.skip();
    }

    /** Kept in the root store: a store closes what it holds, and that of a class ends with the class. */
    private static Container container(ExtensionContext context) {
        Class<? extends Supplier<Option[]>> options =
                context.getRequiredTestClass().getAnnotation(ExamTest.class).value();
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(options, any -> Container.started(options), Container.class);
    }
}
