package org.wirkstatt.identity;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionId;

/** Somebody who can sign in. Holds {@link Role#MEMBER} always. */
@Entity
@Table(name = "identity_account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_account")
    @SequenceGenerator(name = "identity_account", sequenceName = "identity_account_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "login", nullable = false)
    private String login;
    @Column(name = "display_name", nullable = false)
    private String displayName;
    @Column(name = "password_hash", nullable = false)
    private String passwordHash;
    @Column(name = "demo", nullable = false)
    private boolean demo;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.of(Role.MEMBER);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_account_region", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "region_id", nullable = false)
    private Set<Long> regionIds = new HashSet<>();

    protected Account() {
    }

    /** @param login lower case, unique */
    Account(String login, String displayName, String passwordHash, boolean demo) {
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.demo = demo;
    }

    void grant(Role role) {
        roles.add(role);
    }

    /** Makes this person a coordinator of {@code region}. */
    void coordinate(RegionId region) {
        roles.add(Role.COORDINATOR);
        regionIds.add(region.value());
    }

    Member toMember() {
        Stream<Grant> inRegions = regionIds.stream().map(region -> new Grant(Role.COORDINATOR, Place.of(new RegionId(region))));
        Stream<Grant> everywhere = roles.stream().filter(role -> role != Role.COORDINATOR).map(Grant::everywhere);
        return new Member(new MemberId(id), displayName, Stream.concat(everywhere, inRegions).collect(Collectors.toSet()));
    }

    MemberId id() {
        return new MemberId(id);
    }

    String login() {
        return login;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isDemo() {
        return demo;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Set<Long> regionIds() {
        return Set.copyOf(regionIds);
    }
}
