package org.wirkstatt.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Texts;

/** Says to the person at the form what came of it. */
@Named
@ApplicationScoped
public class Messages {

    /**
     * @param clientId of the field; null for the form as a whole
     * @param label of the field; null where it has none
     */
    public record Note(String clientId, String label, String text) {
    }

    @Inject
    Texts texts;
    @Inject
    Language language;

    /**
     * Runs {@code action}. A refusal becomes a message, at its field where it names one, and the page is shown again; 403 and 404 are
     * passed on.
     *
     * @param outcome where to go after success
     * @return {@code outcome}, or null after a refusal
     */
    public String orShow(Runnable action, String outcome) {
        try {
            action.run();
            return outcome;
        } catch (NotFoundException | NotAllowedException e) {
            throw e;
        } catch (PortalException e) {
            show(e);
            return null;
        }
    }

    /** Shows a refusal, at its field where it names one. */
    public void show(PortalException refusal) {
        String text = texts.message(refusal, language.getLocale());
        String field = refusal instanceof InvalidInputException invalid ? clientId(invalid.field()).orElse(null) : null;
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    /**
     * Shows every fault of {@code refusal} at its field. The field of {@code facts[2].asOf} is {@code <form>:facts:2:asOf} on the page,
     * which is where {@code po:rows} puts it.
     *
     * @param form id of the form
     * @param sentence the text of a fault
     */
    public void show(String form, InvalidContentException refusal, Function<Fault, String> sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        refusal.faults().forEach(f -> context.addMessage(form + ":" + f.field().replace("].", ":").replace("[", ":").replace("]", ""),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence.apply(f), null)));
        context.validationFailed();
    }

    /** Shows a good message, also on the page that follows a redirect. */
    public void done(String module, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(module, key, language.getLocale(), arguments), null));
    }

    /** Problems of this answer in the order of the fields, for the summary above the form. */
    public List<Note> getProblems() {
        return notes(FacesMessage.SEVERITY_ERROR).toList();
    }

    /** Good messages of this answer. */
    public List<Note> getGood() {
        return notes(FacesMessage.SEVERITY_INFO).toList();
    }

    private static Stream<Note> notes(FacesMessage.Severity severity) {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterable<String> ids = context::getClientIdsWithMessages;
        return java.util.stream.StreamSupport.stream(ids.spliterator(), false)
                .flatMap(id -> context.getMessageList(id).stream().filter(m -> m.getSeverity().equals(severity)).map(m -> note(context, id, m)));
    }

    private static Note note(FacesContext context, String clientId, FacesMessage message) {
        message.rendered(); // else the server logs that nobody showed it
        return new Note(clientId, label(context, clientId), message.getSummary());
    }

    private static String label(FacesContext context, String clientId) {
        UIComponent field = clientId == null ? null : context.getViewRoot().findComponent(clientId);
        return field == null ? null : (String) field.getAttributes().get("label");
    }

    /** Whether the field with this id (last part of the client id) has a problem. */
    public boolean invalid(String id) {
        FacesContext context = FacesContext.getCurrentInstance();
        for (var ids = context.getClientIdsWithMessages(); ids.hasNext();) {
            String clientId = ids.next();
            if (clientId != null && (clientId.equals(id) || clientId.endsWith(":" + id))) {
                return true;
            }
        }
        return false;
    }

    /** First problem of the field with this id; null if it has none. */
    public String problem(String id) {
        return getProblems().stream().filter(n -> n.clientId() != null && (n.clientId().equals(id) || n.clientId().endsWith(":" + id)))
                .map(Note::text).findFirst().orElse(null);
    }

    private static Optional<String> clientId(String id) {
        FacesContext context = FacesContext.getCurrentInstance();
        String[] found = new String[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (id.equals(component.getId()) && component instanceof jakarta.faces.component.EditableValueHolder) {
                found[0] = component.getClientId(context);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }
}
