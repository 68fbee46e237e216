/**
 * What a band can be told from day to day: to vibrate, to show a text or a call, to tell what it measures, to restart; and,
 * once, to reset itself. Each class is one of the gateway's capabilities, or what varies in one between models.
 */
package io.github.wristway.miband.use;
