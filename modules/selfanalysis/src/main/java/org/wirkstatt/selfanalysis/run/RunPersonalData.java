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

/** Places and answers of people with an account. Finished answers stay without the person where contributions do: the team's talk rests on them. */
@ApplicationScoped
class RunPersonalData implements PersonalData {

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
        runs.startedBy(member).forEach(run -> entries.add(Map.of("kind", "run", "title", run.title(), "startedBy", "" + member.value())));
        runs.seatsOf(member).forEach(seat -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", "seat");
            entry.put("title", seat.run().title());
            put(entry, "personName", seat.personName());
            put(entry, "invitedAs", seat.invitedAs());
            put(entry, "begunAt", seat.begunAt());
            entry.put("finished", seat.isFinished());
            entries.add(entry);
            runs.answersOf(seat).forEach(answer -> {
                Map<String, Object> said = new LinkedHashMap<>();
                said.put("kind", "answer");
                said.put("title", seat.run().title());
                said.put("criterion", answer.itemKey());
                said.put("rating", answer.given().rating().key());
                put(said, "reason", answer.given().reason());
                said.put("savedAt", answer.savedAt().toString());
                entries.add(said);
            });
        });
        runs.typedBy(member).forEach(seat -> entries.add(Map.of("kind", "sheet", "title", seat.run().title(), "sheet", seat.sheet(), "typedBy", "" + member.value())));
        return entries;
    }

    private static void put(Map<String, Object> entry, String key, Object value) {
        if (value != null) {
            entry.put(key, value.toString());
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        runs.startedBy(member).forEach(AnalysisRun::forgetStarter);
        runs.typedBy(member).forEach(Seat::forgetTypist);
        runs.seatsOf(member).forEach(seat -> {
            if (seat.isFinished() && contributions == Contributions.ANONYMISE) {
                runs.forgetPerson(seat);
            } else if (contributions == Contributions.ANONYMISE) {
                runs.leave(seat);
            } else {
                runs.remove(seat);
            }
        });
    }

    @Override
    public List<String> remains() {
        return List.of("privacy.run.remains");
    }
}
