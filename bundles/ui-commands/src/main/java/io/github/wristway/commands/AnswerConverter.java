package io.github.wristway.commands;

import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;

/** Prints answers as they want to be printed; without it, Gogo would print their rows one by one. */
@Component
public final class AnswerConverter implements Converter {
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        return target instanceof Answer<?> answer && level == Converter.INSPECT ? answer.text() : null;
    }
}
