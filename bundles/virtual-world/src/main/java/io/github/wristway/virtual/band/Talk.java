package io.github.wristway.virtual.band;

/** The band's end of one link, whatever carries it and whatever protocol it speaks there. Nothing of it outlives the link. */
public interface Talk {
    Gate gate();

    void hangUp();
}
