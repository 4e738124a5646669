package org.wirkstatt.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.error.PortalException;

/**
 * Turns a refusal into the error page with its status, and a form that came too late into a page that shows what was typed. Everything
 * else is a fault and goes on to the container: page 500, stack trace in the log only.
 */
public class PageExceptions extends ExceptionHandlerFactory {

    /** Page that gives a late form's text back. */
    public static final String LATE_FORM = "/ui/lateForm.xhtml";

    public PageExceptions(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
                Throwable thrown = events.next().getContext().getException();
                FacesContext context = FacesContext.getCurrentInstance();
                Optional<PortalException> refusal = find(thrown, PortalException.class);
                if (refusal.isPresent()) {
                    events.remove();
                    answer(context, refusal.get().status());
                } else if (find(thrown, ViewExpiredException.class).isPresent() || isInventedState(context, thrown)) {
                    events.remove();
                    giveBack(context);
                }
            }
            getWrapped().handle();
        }

        /** A view state that no page of ours gave out, such as 'stateless', fails as a plain fault while the view is restored. */
        private static boolean isInventedState(FacesContext context, Throwable thrown) {
            return context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && find(thrown, FacesException.class).isPresent();
        }

        private static void answer(FacesContext context, int status) {
            try {
                context.getExternalContext().responseSendError(status, null);
                context.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void giveBack(FacesContext context) {
            HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
            HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
            context.responseComplete();
            try {
                request.setAttribute(LateForm.TEXTS, LateForm.texts(request.getParameterMap()));
                response.resetBuffer();
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                request.getRequestDispatcher(LATE_FORM).forward(new AsFirstRequest(request), response);
            } catch (ServletException | IOException e) {
                throw new IllegalStateException("the late form cannot be given back", e);
            }
        }

        private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                if (type.isInstance(t)) {
                    return Optional.of(type.cast(t));
                }
            }
            return Optional.empty();
        }
    }

    /** The request without its form, so that the page that answers it is built anew. */
    private static final class AsFirstRequest extends HttpServletRequestWrapper {

        AsFirstRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
