namespace ToolContracts.Approvals;

/// <summary>
/// Whether enough people have approved: as many of each role as are needed, where each of them counts for one role only. Somebody who holds two
/// roles may so stand for either, and never for both.
/// </summary>
internal static class ApprovalQuorum
{
    /// <summary>Tells whether the needs are met.</summary>
    /// <param name="needs">How many of each role.</param>
    /// <param name="rolesOfVoters">For each who approved, the roles that are held now.</param>
    /// <returns>Whether each place of each role can be given to somebody of its own.</returns>
    public static bool IsMet(IReadOnlyList<ApprovalNeed> needs, IReadOnlyList<IReadOnlySet<string>> rolesOfVoters)
    {
        // A matching of places and voters, grown by one augmenting path a place. Both are few.
        var placeOf = new int[rolesOfVoters.Count];
        Array.Fill(placeOf, -1);
        List<string> places = [.. needs.SelectMany(static need => Enumerable.Repeat(need.Role, need.Count))];
        for (var place = 0; place < places.Count; place++)
        {
            if (!TryPlace(place, new bool[rolesOfVoters.Count]))
            {
                return false;
            }
        }

        return true;

        bool TryPlace(int place, bool[] seen)
        {
            for (var voter = 0; voter < rolesOfVoters.Count; voter++)
            {
                if (!seen[voter] && rolesOfVoters[voter].Contains(places[place]))
                {
                    seen[voter] = true;
                    if (placeOf[voter] < 0 || TryPlace(placeOf[voter], seen))
                    {
                        placeOf[voter] = place;
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
