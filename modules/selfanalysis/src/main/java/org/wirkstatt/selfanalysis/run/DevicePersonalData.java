package org.wirkstatt.selfanalysis.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Devices and second versions of answers, of people with an account. They go with the place ({@link RunPersonalData}). */
@ApplicationScoped
class DevicePersonalData implements PersonalData {

    @Inject
    RunRepository runs;

    @Override
    public String module() {
        return RunService.MODULE;
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Seat seat : runs.seatsOf(member)) {
            runs.devices(seat).forEach(device -> entries.add(Map.of("kind", "device", "title", seat.run().title(), "device", device.kind(), "usedOn",
                    device.usedOn().toString(), "wrote", device.wrote())));
            runs.answersOf(seat).forEach(answer -> entries.add(Map.of("kind", "answerDevice", "title", seat.run().title(), "criterion", answer.itemKey(), "device",
                    answer.said().device().name())));
            for (OtherVersion other : runs.otherVersionsOf(seat)) {
                Map<String, Object> entry = new LinkedHashMap<>(Map.of("kind", "otherVersion", "title", seat.run().title(), "criterion", other.itemKey(), "rating",
                        other.given().rating().key(), "savedAt", other.savedAt().toString(), "device", other.version().device().name()));
                if (other.given().reason() != null) {
                    entry.put("reason", other.given().reason());
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        // RunPersonalData removes the place or forgets the person, and either takes these along
    }
}
