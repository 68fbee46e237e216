/**
 * The part that runs inside the framework: a socket that takes shell commands and gives back what they print and how
 * they ended. {@link io.github.wristway.host.control.Frame} is what goes over it.
 */
package io.github.wristway.host.control;
