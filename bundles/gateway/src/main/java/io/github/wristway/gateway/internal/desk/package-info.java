/**
 * Where user interfaces are served with what takes several rooms. What one room does alone is served there: by
 * {@link io.github.wristway.gateway.internal.plan.PlanDesk}, {@link io.github.wristway.gateway.internal.wearable.KeyDesk},
 * {@link io.github.wristway.gateway.internal.settings.SettingsDesk}, {@link io.github.wristway.gateway.internal.account.AccountDesk},
 * {@link io.github.wristway.gateway.internal.doctor.DoctorDesk}.
 */
package io.github.wristway.gateway.internal.desk;
