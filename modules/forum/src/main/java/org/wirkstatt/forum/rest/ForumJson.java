package org.wirkstatt.forum.rest;

import java.util.List;

/** What the API of the forum answers. Instants are ISO 8601 in UTC, values of kinds as in the query, null means: there is none. */
public final class ForumJson {

    private ForumJson() {
    }

    /** @param access public, members or circle */
    public record BoardJson(String slug, String url, String name, String about, String access, boolean archived, long threads, long posts, String lastPostAt) {
    }

    /**
     * @param author name as shown; null for somebody who is gone
     * @param lastNo highest number of a post
     * @param posts those that can be read
     * @param acceptedNo number of the helpful answer
     */
    public record ThreadJson(long id, String url, String board, String kind, String title, String author, List<String> tags, int posts, int lastNo,
            Integer acceptedNo, boolean locked, String createdAt, String lastPostAt) {
    }

    /** @param next value of the parameter {@code before} for the next page; null at the end */
    public record ThreadsJson(List<ThreadJson> items, String next) {
    }

    /**
     * @param no stays for good, also when others are deleted
     * @param replyTo number of the post that it answers
     * @param text Markdown; null for a post that is not shown any more
     * @param files below the text; empty for a post that is not shown any more
     */
    public record PostJson(long id, int no, String url, String author, Integer replyTo, String text, List<FileJson> files, String createdAt, String editedAt) {
    }

    /**
     * @param url answers only those who may read the thread
     * @param mediaType such as {@code application/pdf}
     * @param size in bytes
     */
    public record FileJson(long id, String url, String name, String mediaType, long size) {
    }

    /**
     * @param last highest number of a post
     * @param change counts every change of the thread
     */
    public record StateJson(int last, long change) {
    }

    /** @param label where the person is known from */
    public record PersonJson(String text, String label, String path) {
    }
}
