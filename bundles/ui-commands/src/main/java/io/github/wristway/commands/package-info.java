/**
 * The shell commands. To add one, write one method in {@link io.github.wristway.commands.WearableCommands} or one of its
 * neighbours: its annotations say what it is called, what it takes, what it does and how it is used, and the method
 * returns an {@link io.github.wristway.commands.Answer}. Everything else is done for it.
 */
package io.github.wristway.commands;
