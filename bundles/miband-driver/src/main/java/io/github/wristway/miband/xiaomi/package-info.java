/** The bytes of Mi Band 7 Pro, 8 and later. No I/O, no clock, no thread. */
package io.github.wristway.miband.xiaomi;
