/** The commands of the scope {@code virtual}: what a person in that world could do, and everything that can go wrong. */
package io.github.wristway.virtual.shell;
