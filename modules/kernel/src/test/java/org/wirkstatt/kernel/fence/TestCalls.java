package org.wirkstatt.kernel.fence;

import java.time.Clock;

import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.kernel.module.OffModules;
import org.wirkstatt.testkit.Doubles.CountingState;

/** Calls of the kernel in tests without modules. */
public final class TestCalls {

    private TestCalls() {
    }

    /** Every bean is the portal's own: called as it is. */
    public static BackgroundCalls everything() {
        BackgroundCalls calls = new BackgroundCalls();
        calls.origins = new ModuleOrigins();
        calls.off = new OffModules();
        calls.fences = fences(Clock.systemUTC());
        return calls;
    }

    /** Fences of the time of this machine. */
    public static Fences fences() {
        return fences(Clock.systemUTC());
    }

    static Fences fences(Clock clock) {
        Fences fences = new Fences();
        fences.clock = clock;
        fences.publicState = new CountingState();
        return fences;
    }
}
