package io.github.wristway.itests.house.sim;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes what the product keeps to itself: so the product needs no switches for tests. */
final class Inside {
    private static final String OURS = "io.github.wristway";

    private Inside() {}

    /**
     * Puts something else in place of every object of a type that can be reached from another object, through objects of ours.
     *
     * @return how many
     */
    static <T> int replace(Object root, Class<T> type, UnaryOperator<T> by) {
        return replace(root, type, by, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static <T> int replace(Object holder, Class<T> type, UnaryOperator<T> by, Set<Object> seen) {
        if (!seen.add(holder)) return 0;
        int replaced = 0;
        for (Class<?> level = holder.getClass(); level != null && level.getName().startsWith(OURS); level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) continue;
                replaced += look(field, holder, type, by, seen);
            }
        }
        return replaced;
    }

    private static <T> int look(Field field, Object holder, Class<T> type, UnaryOperator<T> by, Set<Object> seen) {
        try {
            boolean ours = field.getType().getName().startsWith(OURS);
            if (!ours && field.getType() != type) return 0;
            field.setAccessible(true);
            Object value = field.get(holder);
            if (value == null || value.getClass().isRecord() || value.getClass().isEnum()) return 0;
            if (field.getType() != type) return replace(value, type, by, seen);
            field.set(holder, by.apply(type.cast(value)));
            return 1;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
