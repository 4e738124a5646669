package org.wirkstatt.forum.rest;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.rest.ForumJson.BoardJson;
import org.wirkstatt.forum.rest.ForumJson.PostJson;
import org.wirkstatt.forum.rest.ForumJson.ThreadJson;
import org.wirkstatt.forum.rest.ForumJson.ThreadsJson;
import org.wirkstatt.forum.thread.Before;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadList;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** The forum for machines: what the reader may read, and writing with an access key that may change things. */
@Path("forum")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forum", description = "Bereiche, Themen und Beiträge des Forums")
@RequestScoped
public class ForumResource {

    private static final String KEY = "Idempotency-Key";
    private static final String KEY_MEANING = "1 bis 200 Zeichen, je Vorgang andere: Dieselbe Anfrage noch einmal schreibt nichts noch einmal";

    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    Posts posts;
    @Inject
    Posting posting;
    @Inject
    ForumDocuments documents;
    @Inject
    CurrentUser user;
    @Inject
    PublicAddress address;

    /** Boards in their order. */
    @GET
    @Path("boards")
    @Operation(summary = "Bereiche, die Sie lesen können")
    @APIResponse(responseCode = "200", description = "Alle, in ihrer Reihenfolge")
    public List<BoardJson> boards() {
        return boards.readable().stream().map(documents::board).toList();
    }

    /** Threads of a board, the latest first. */
    @GET
    @Path("boards/{board}/threads")
    @Operation(summary = "Themen eines Bereichs, das zuletzt beschriebene zuerst")
    @APIResponse(responseCode = "200", description = "Höchstens so viele, wie verlangt; next führt weiter")
    @APIResponse(responseCode = "404", description = "Kein Bereich mit dieser Adresse, den Sie lesen können (RFC 9457)")
    @APIResponse(responseCode = "422", description = "Ein Wert ist ungültig (RFC 9457)")
    public ThreadsJson threads(@PathParam("board") String slug, @Parameter(description = "next der vorigen Seite") @QueryParam("before") String before,
            @Parameter(description = "1 bis 100, sonst 20") @QueryParam("size") String size) {
        Board board = boards.get(slug);
        Optional<Before> place = before == null || before.isEmpty() ? Optional.empty()
                : Optional.of(Before.parse(before).orElseThrow(() -> new InvalidForumException("before", "error.parameter", "before")));
        ThreadList list = threads.ofBoard(board, place, number("size", size, 100, 20));
        return new ThreadsJson(documents.threads(list.threads(), board), list.next().map(Before::toString).orElse(null));
    }

    /** One thread. */
    @GET
    @Path("threads/{thread}")
    @Operation(summary = "Ein Thema")
    @APIResponse(responseCode = "200", description = "Das Thema")
    @APIResponse(responseCode = "404", description = "Kein Thema mit dieser Nummer, das Sie lesen können (RFC 9457)")
    public ThreadJson thread(@PathParam("thread") String id) {
        return document(threads.get(id(id)));
    }

    /** A page of posts, by number. */
    @GET
    @Path("threads/{thread}/posts")
    @Operation(summary = "Beiträge eines Themas nach Nummer, 20 auf einer Seite; gelöschte behalten ihre Nummer und haben keinen Text")
    @APIResponse(responseCode = "200", description = "Eine Seite; total ist die höchste Nummer")
    @APIResponse(responseCode = "404", description = "Kein Thema mit dieser Nummer, das Sie lesen können (RFC 9457)")
    public ResultPage<PostJson> posts(@PathParam("thread") String id, @Parameter(description = "ab 1") @QueryParam("page") String page) {
        ForumThread thread = threads.get(id(id));
        int number = number("page", page, 1_000_000, 1);
        return new ResultPage<>(documents.posts(posts.page(thread, number)), thread.lastNo(), number, Posts.PAGE);
    }

    /** Opens a thread. */
    @POST
    @Path("boards/{board}/threads")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ein Thema eröffnen, mit einem Zugangsschlüssel, der ändern darf")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject(name = "question", value =
            "{\"kind\":\"question\",\"title\":\"Wie gewinnt man Eltern?\",\"text\":\"Wir **suchen** Ideen.\",\"tags\":[\"eltern\"],\"region\":null}")))
    @APIResponse(responseCode = "201", description = "Das Thema; bei demselben Idempotency-Key das schon eröffnete")
    @APIResponse(responseCode = "403", description = "Sie dürfen hier nicht schreiben (RFC 9457)")
    @APIResponse(responseCode = "422", description = "Etwas fehlt oder ist zu lang; nichts wurde gespeichert (RFC 9457)")
    public Response open(@PathParam("board") String slug, @Parameter(description = KEY_MEANING) @HeaderParam(KEY) String key, String body) {
        String formKey = ForumRequest.formKey(writer(), key);
        ForumThread opened = posting.open(ForumRequest.of(body).thread(boards.get(slug).id(), formKey), Origin.REST);
        return Response.created(URI.create(address.of(opened.path()))).entity(document(opened)).build();
    }

    /** Answers. */
    @POST
    @Path("threads/{thread}/posts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Antworten, mit einem Zugangsschlüssel, der ändern darf")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
            examples = @ExampleObject(name = "answer", value = "{\"text\":\"Bei uns half ein Lötabend.\",\"replyTo\":1}")))
    @APIResponse(responseCode = "201", description = "Der Beitrag; bei demselben Idempotency-Key der schon geschriebene")
    @APIResponse(responseCode = "403", description = "Sie dürfen hier nicht schreiben (RFC 9457)")
    @APIResponse(responseCode = "404", description = "Kein Thema mit dieser Nummer, das Sie lesen können (RFC 9457)")
    @APIResponse(responseCode = "422", description = "Das Thema ist geschlossen oder der Text ungültig; nichts wurde gespeichert (RFC 9457)")
    public Response answer(@PathParam("thread") String id, @Parameter(description = KEY_MEANING) @HeaderParam(KEY) String key, String body) {
        String formKey = ForumRequest.formKey(writer(), key);
        Post written = posting.reply(ForumRequest.of(body).post(id(id), formKey));
        return Response.created(URI.create(address.of(written.path()))).entity(documents.posts(List.of(written)).get(0)).build();
    }

    private ThreadJson document(ForumThread thread) {
        return documents.threads(List.of(thread), boards.get(thread.boardId())).get(0);
    }

    private MemberId writer() {
        user.require(ForumPermissions.WRITE);
        return user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException("thread/" + text);
        }
        return Long.parseLong(text);
    }

    private static int number(String name, String text, int most, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new InvalidForumException(name, "error.parameter", name);
        }
        return Integer.parseInt(text);
    }
}
