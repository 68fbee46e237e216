/**
 * Files in which other programs keep the keys of bands: what Gadgetbridge exports, and what the vendors' apps write into their
 * logs. Facts: Gadgetbridge (the classes of its ZIP export and of its exported settings), and public notes on the logs of Mi
 * Fitness, all read for facts; the files of real phones are untested.
 */
package io.github.wristway.miband.keyfiles;
