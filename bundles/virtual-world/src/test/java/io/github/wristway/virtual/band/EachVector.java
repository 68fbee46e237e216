package io.github.wristway.virtual.band;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test that is run with each of the shared vectors of a kind, or of some kinds. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(EachVector.Source.class)
public @interface EachVector {
    String folder() default "huami";

    String file();

    String[] kind();

    /** Where they come from. */
    final class Source extends AnnotationBasedArgumentsProvider<EachVector> {
        @Override
        protected Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext test, EachVector wanted) {
            return Arrays.stream(wanted.kind()).flatMap(kind -> Vectors.of(wanted.folder(), wanted.file(), kind));
        }
    }
}
