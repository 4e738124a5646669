package org.wirkstatt.platform.change;

import java.util.concurrent.Executor;

/**
 * Threads of the portal apart from requests, injectable: for work that goes on after the answer. It begins soon, knows neither a request nor
 * a person nor a transaction, and is lost when the portal stops, so what must be done is a {@link Job}. An exception is logged.
 *
 * <p>Modules take no executor of the server: a task that it begins inside a request shares the persistence contexts of that request and may
 * close them under it.
 */
@FunctionalInterface
public interface Background extends Executor {
}
