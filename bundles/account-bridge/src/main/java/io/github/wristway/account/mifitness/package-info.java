/**
 * Mi Fitness accounts, where bands from the Mi Band 8 on live: by the private service that the app uses. Facts: huami-token,
 * Mi-Fitness-Sync, OronBox, PiotrMachowski/Xiaomi-cloud-tokens-extractor, all read for facts.
 */
package io.github.wristway.account.mifitness;
