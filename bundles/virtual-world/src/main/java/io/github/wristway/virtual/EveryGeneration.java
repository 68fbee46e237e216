package io.github.wristway.virtual;

import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.virtual.band.Generation;
import io.github.wristway.virtual.band.Generations;
import io.github.wristway.virtual.band.first.OneGeneration;
import io.github.wristway.virtual.band.huami.HuamiGeneration;
import io.github.wristway.virtual.band.modern.ModernGeneration;
import io.github.wristway.virtual.band.modern.ZeppGeneration;
import io.github.wristway.virtual.band.newer.NewerGeneration;
import java.util.Set;

/** The protocols that bands of this world can speak. */
public final class EveryGeneration implements Generations {
    @Override
    public Generation first(int feature, int version, long profile, boolean hasPulse, int welcome) {
        return new OneGeneration(feature, version, profile, hasPulse, welcome);
    }

    @Override
    public Generation huami(int sampleSize, boolean inChunks, boolean hasPulse) {
        return new HuamiGeneration(sampleSize, inChunks, hasPulse);
    }

    @Override
    public Generation withKeyExchange() {
        return new ModernGeneration();
    }

    @Override
    public Generation zepp() {
        return new ZeppGeneration();
    }

    @Override
    public Generation newer(int version, Ability... carriedBy) {
        return new NewerGeneration(version, Set.of(carriedBy));
    }
}
