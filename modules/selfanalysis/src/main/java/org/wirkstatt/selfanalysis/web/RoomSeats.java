package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.SessionScoped;
import org.wirkstatt.selfanalysis.run.Way;

/** Places in workshops that this browser got, so that typing the code again leads back to the own place. */
@SessionScoped
class RoomSeats implements Serializable {

    private static final long serialVersionUID = 1L;
    private final ConcurrentHashMap<Long, Way> ways = new ConcurrentHashMap<>();

    void add(long run, Way way) {
        ways.put(run, way);
    }

    Map<Long, Way> all() {
        return ways;
    }
}
