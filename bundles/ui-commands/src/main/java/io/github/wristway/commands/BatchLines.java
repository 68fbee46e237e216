package io.github.wristway.commands;

import java.util.List;

/** A batch at work where lines stay, or where nobody is: band by band, each like a plan of its own. */
record BatchLines(Shell shell, Onlooker onlooker) implements BatchScreen {
    @Override
    public void begins(List<Row> rows, int at) {
        shell.say(Typesetting.paragraph(rows.get(at).band() + " (" + (at + 1) + " of " + rows.size() + ")"));
    }

    @Override
    public void ended(List<Row> rows, int at) {
        Row row = rows.get(at);
        shell.say(Typesetting.paragraph(row.outcome().orElseThrow() + "  ", Typesetting.sentence(row.said())));
    }

    @Override
    public void close() {
        onlooker.close();
    }
}
