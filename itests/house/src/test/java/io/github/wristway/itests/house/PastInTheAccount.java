package io.github.wristway.itests.house;

import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportWish;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.virtual.DayUpload;
import io.github.wristway.virtual.DayUpload.Night;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Kitchen was linked here this morning, two hours after the vendor's app has synced the last time; the account has twenty days of it. */
final class PastInTheAccount implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate FIRST = TODAY.minusDays(19);
    static final Instant UPLOADED_UNTIL = Instant.parse("2026-11-22T07:00:00Z");

    final WholeHouse house;
    final VirtualBand band;

    PastInTheAccount(Path folder) throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.vendorLinked(BandModel.MI5, "band", Duration.ofHours(4));
        upload(FIRST, TODAY, Night.WAKING);
        house.link(band, "kitchen");
    }

    String deviceId() {
        return band.address().text().replace(":", "");
    }

    void upload(LocalDate from, LocalDate to, Night filed) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            house.server.upload(WholeHouse.ANNA, DayUpload.of(band, deviceId(), day, filed, UPLOADED_UNTIL));
        }
    }

    ImportWish wish(LocalDate from) throws WristwayException {
        return new ImportWish(house.account(), from, TODAY, Optional.empty(), false);
    }

    ImportReport bring() throws WristwayException {
        return house.gateway().accounts().importHistory(wish(FIRST), Bystander.NOBODY);
    }

    List<Sample> stored(Metric metric) throws WristwayException {
        return house.gateway().history().samples("kitchen", start(FIRST.minusDays(1)), start(TODAY.plusDays(1))).stream()
                .filter(sample -> sample.metric() == metric).toList();
    }

    static Instant start(LocalDate day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    int livedSteps(LocalDate day) {
        return IntStream.range(0, 1440).map(minute -> band.lived(start(day).plusSeconds(60L * minute)).steps()).sum();
    }

    @Override
    public void close() {
        house.close();
    }
}
