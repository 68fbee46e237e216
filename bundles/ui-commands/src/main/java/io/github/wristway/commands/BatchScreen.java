package io.github.wristway.commands;

import java.util.List;

/** Where a batch at work is seen. */
sealed interface BatchScreen extends AutoCloseable permits BatchLines, BatchTable {
    /** @param at which of them is next */
    void begins(List<Row> rows, int at);

    void ended(List<Row> rows, int at);

    /** For the plan of the band whose turn it is. */
    Onlooker onlooker();

    @Override
    void close();
}
