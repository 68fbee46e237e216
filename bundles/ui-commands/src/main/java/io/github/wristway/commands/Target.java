package io.github.wristway.commands;

/**
 * One of those that a batch is for.
 *
 * @param called how it is spoken of before it is known
 * @param look   sees what would be done; a failure is this band's alone
 */
record Target(String called, Shell.Work<Row> look) {}
