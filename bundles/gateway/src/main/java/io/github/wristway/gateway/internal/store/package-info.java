/**
 * Everything that is kept: wearables and their settings, plans, samples, workouts and sealed secrets, in one SQLite file.
 * No SQL anywhere else. A call returns when what it wrote is safe on disk, and may come from any thread.
 */
package io.github.wristway.gateway.internal.store;
