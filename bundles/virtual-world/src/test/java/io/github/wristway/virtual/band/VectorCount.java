package io.github.wristway.virtual.band;

import com.google.gson.JsonObject;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Prints how many vectors a class has run: a kind that is misspelt must not pass for a kind that fits. */
public final class VectorCount implements InvocationInterceptor, AfterAllCallback {
    private final Set<String> run = new HashSet<>();

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
            ExtensionContext context) throws Throwable {
        for (Object argument : method.getArguments()) {
            if (argument instanceof JsonObject vector) run.add(vector.get("id").getAsString());
        }
        invocation.proceed();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.out.println(context.getRequiredTestClass().getSimpleName() + ": " + run.size() + " vectors run");
    }
}
