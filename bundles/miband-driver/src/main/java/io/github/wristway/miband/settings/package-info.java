/**
 * What can be set on a band, in people's words, and told to it.
 * {@link io.github.wristway.miband.settings.HuamiSetting} is the table in which a setting is one line.
 */
package io.github.wristway.miband.settings;
