/**
 * The only code that knows JSR-82. Everything in here blocks as long as the host's Bluetooth likes, and must run on threads
 * that nobody interrupts: BlueCove loses bytes when that happens.
 */
package io.github.wristway.bluecove.stack;
