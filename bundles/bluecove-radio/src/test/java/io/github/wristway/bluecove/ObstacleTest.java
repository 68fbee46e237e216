package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.AdapterTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each sentence of the selftest stands in the manual, with its remedy. */
class ObstacleTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "bluecove.md");

    @ParameterizedTest
    @EnumSource
    void standsInTheManual(Obstacle obstacle) throws Exception {
        AdapterTrouble trouble = obstacle.trouble("…");
        String row = "| " + trouble.getMessage() + " | " + trouble.remedy() + " |";
        assertTrue(Files.readString(PAGE).contains(row), row);
    }
}
