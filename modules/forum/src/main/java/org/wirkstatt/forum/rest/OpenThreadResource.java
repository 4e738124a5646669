package org.wirkstatt.forum.rest;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.People;
import org.wirkstatt.forum.reading.LiveThreads;
import org.wirkstatt.forum.rest.ForumJson.PersonJson;
import org.wirkstatt.forum.rest.ForumJson.StateJson;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.text.Texts;

/** What a page asks while a thread is open in it: whether there is more to read, and whom one can name. */
@Path("forum")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forum", description = "Bereiche, Themen und Beiträge des Forums")
@RequestScoped
public class OpenThreadResource {

    @Inject
    LiveThreads live;
    @Inject
    People people;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Texts texts;
    @Inject
    CurrentUser user;
    @Context
    HttpServletRequest request;

    /** How far a thread is. */
    @GET
    @Path("threads/{thread}/state")
    @Operation(summary = "Wie weit ein Thema ist, für offene Seiten; mit If-None-Match kostet die Frage fast nichts")
    @APIResponse(responseCode = "200", description = "Höchste Nummer und Zahl der Änderungen")
    @APIResponse(responseCode = "304", description = "Seit dem ETag hat sich nichts geändert")
    @APIResponse(responseCode = "404", description = "Kein Thema mit dieser Nummer, das Sie lesen können (RFC 9457)")
    public Response state(@PathParam("thread") String id, @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) String seen) {
        LiveThreads.State state = live.get(id(id));
        String tag = "\"" + state.last() + "-" + state.change() + "\"";
        // visitors get the validator of all public answers
        if (user.isSignedIn() && tag.equals(seen)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        Response.ResponseBuilder answer = Response.ok(new StateJson(state.last(), state.change()));
        return user.isSignedIn() ? answer.header(HttpHeaders.ETAG, tag).build() : answer.build();
    }

    /** People that an answer in a thread can name. */
    @GET
    @Path("threads/{thread}/people")
    @Operation(summary = "Wen ein Beitrag in diesem Thema nennen kann: Vorschläge zu einem Namensanfang, für Mitglieder")
    @APIResponse(responseCode = "200", description = "Höchstens acht, wer im Thema geschrieben hat zuerst")
    @APIResponse(responseCode = "404", description = "Kein Thema mit dieser Nummer, das Sie lesen können (RFC 9457)")
    @APIResponse(responseCode = "429", description = "Mehr Fragen in einer Minute, als jemand tippt (RFC 9457)")
    public List<PersonJson> people(@PathParam("thread") String id, @Parameter(description = "Anfang eines Namens") @QueryParam("q") String typed) {
        ForumThread thread = threads.get(id(id));
        return json(people.find(thread, boards.get(thread.boardId()), typed));
    }

    /** People that a new thread can name. */
    @GET
    @Path("boards/{board}/people")
    @Operation(summary = "Wen ein neues Thema in diesem Bereich nennen kann: Vorschläge zu einem Namensanfang, für Mitglieder")
    @APIResponse(responseCode = "200", description = "Höchstens acht")
    @APIResponse(responseCode = "404", description = "Kein Bereich mit dieser Adresse, den Sie lesen können (RFC 9457)")
    @APIResponse(responseCode = "429", description = "Mehr Fragen in einer Minute, als jemand tippt (RFC 9457)")
    public List<PersonJson> peopleOfBoard(@PathParam("board") String slug, @Parameter(description = "Anfang eines Namens") @QueryParam("q") String typed) {
        return json(people.find(null, boards.get(slug), typed));
    }

    private List<PersonJson> json(List<People.Person> found) {
        Locale locale = request != null && request.getAttribute(ReadingPage.LOCALE) instanceof Locale asked ? asked : Locale.GERMAN;
        return found.stream().map(p -> new PersonJson(p.name(), texts.of("forum", p.inThread() ? "people.inThread" : "people.ofBoard", locale), p.path())).toList();
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException("thread/" + text);
        }
        return Long.parseLong(text);
    }
}
